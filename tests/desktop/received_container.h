// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "base/bytes.h"
#include "base/error.h"
#include "support/temporary_folder.h"

#include <QString>
#include <QStringList>

namespace parafa::test
{

/// A signed container as it comes from an office: a form and a decision in PDF, signed by an official of sharedPki().
struct ReceivedContainer {
    std::string path, root; ///< the container; the certificate of the issuer
    QStringList formLines;  ///< what the presentation of the form says, line by line
    int pages = 0;
    std::string problem; ///< not empty: what went wrong while making it
};

/// A container of form data (XMLDataContainer) with these points, its schema and stylesheet in it.
Result<Bytes> makeForm(const QStringList& points);

/// Made in `folder` with this build's parafa-cli.
ReceivedContainer makeReceivedContainer(const TemporaryFolder& folder);

} // namespace parafa::test
