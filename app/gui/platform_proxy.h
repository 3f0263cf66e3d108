// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QList>

#include <string>

class QNetworkProxy;

namespace parafa
{

/// The proxy that the platform's settings name for this URL (a desktop's settings, a script as PAC where the platform runs
/// them), as "http://user:password@host:port"; empty: none. Blocks while a script runs; from any thread.
std::string platformProxyFor(const std::string& url);

/// The first of these that requests can go through: an HTTP proxy. Empty where the first choice is to go directly, or none fits.
std::string usableProxy(const QList<QNetworkProxy>& proxies);

} // namespace parafa
