// SPDX-License-Identifier: EUPL-1.2
#include "gui/platform_proxy.h"

#include <QNetworkProxy>
#include <QUrl>

namespace parafa
{

std::string platformProxyFor(const std::string& url)
{
    return usableProxy(QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(QUrl(QString::fromStdString(url)))));
}

std::string usableProxy(const QList<QNetworkProxy>& proxies)
{
    for (const QNetworkProxy& proxy : proxies) {
        if (proxy.type() == QNetworkProxy::NoProxy)
            return {};
        if (proxy.type() != QNetworkProxy::HttpProxy && proxy.type() != QNetworkProxy::HttpCachingProxy)
            continue;
        QUrl url;
        url.setScheme("http");
        url.setHost(proxy.hostName());
        url.setPort(proxy.port());
        // The login as it is: whoever sends it takes no percent-encoding off.
        const QString login = proxy.user().isEmpty() ? QString() : proxy.user() + ':' + proxy.password() + '@';
        if (!url.host().isEmpty())
            return ("http://" + login + url.authority()).toStdString();
    }
    return {};
}

} // namespace parafa
