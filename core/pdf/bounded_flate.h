// SPDX-License-Identifier: EUPL-1.2
#pragma once

namespace parafa
{

/// Makes qpdf inflate every FlateDecode stream with a limit of 64 MiB: its own decoder has none, and cross-reference and object
/// streams are inflated whole as soon as a file is opened. qpdf keeps filters for the whole process, so this registers once;
/// safe from several threads.
void boundInflation();

} // namespace parafa
