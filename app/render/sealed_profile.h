// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QByteArray>
#include <QUrl>
#include <QWebEngineProfile>
#include <QWebEngineUrlRequestInterceptor>
#include <QWebEngineUrlSchemeHandler>

namespace parafa::render
{

/// Serves the one page, and nothing else, under a scheme of its own: setHtml() fails above 2 MB, and the page has no origin that
/// could reach anything.
class PageScheme : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT
public:
    /// Before the application object is made.
    static void registerScheme();
    static QUrl pageUrl();

    explicit PageScheme(QByteArray html) : m_html(std::move(html)) {}
    void requestStarted(QWebEngineUrlRequestJob* job) override;

private:
    QByteArray m_html;
};

/// Lets through the page itself and data: addresses of images, fonts and style sheets; everything else is refused.
class RequestGate : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT
public:
    void interceptRequest(QWebEngineUrlRequestInfo& info) override;
};

/// An off-the-record profile without scripts, plug-ins, storage, cache and network.
class SealedProfile : public QWebEngineProfile
{
    Q_OBJECT
public:
    explicit SealedProfile(QByteArray html);

private:
    PageScheme m_scheme;
    RequestGate m_gate;
};

} // namespace parafa::render
