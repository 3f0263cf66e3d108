// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "cli/session.h"

namespace parafa::cli
{

/// `form fill FORM [PATH=VALUE...]`: fills a form in by paths and writes its data, or a container of them; with
/// `--list-fields` prints the fields instead.
ExitStatus fillForm(const Arguments& arguments, Environment& environment, Session& session);

} // namespace parafa::cli
