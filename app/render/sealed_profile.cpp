// SPDX-License-Identifier: EUPL-1.2
#include "render/sealed_profile.h"

#include <QBuffer>
#include <QWebEngineSettings>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace parafa::render
{

namespace
{

const QByteArray schemeName = QByteArrayLiteral("parafa-page");

} // namespace

void PageScheme::registerScheme()
{
    QWebEngineUrlScheme scheme(schemeName);
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Path);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::NoAccessAllowed);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl PageScheme::pageUrl()
{
    return QUrl(QString::fromLatin1(schemeName) + QStringLiteral(":page"));
}

void PageScheme::requestStarted(QWebEngineUrlRequestJob* job)
{
    if (job->requestUrl() != pageUrl() || job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::RequestDenied);
        return;
    }
    auto* content = new QBuffer(&m_html, job); // the job owns it
    job->reply("text/html; charset=utf-8", content);
}

void RequestGate::interceptRequest(QWebEngineUrlRequestInfo& info)
{
    using Type = QWebEngineUrlRequestInfo;
    const QUrl url = info.requestUrl();
    const bool page = info.resourceType() == Type::ResourceTypeMainFrame && url == PageScheme::pageUrl();
    const bool inlineData =
        url.scheme() == QLatin1String("data") &&
        (info.resourceType() == Type::ResourceTypeImage || info.resourceType() == Type::ResourceTypeFontResource ||
         info.resourceType() == Type::ResourceTypeStylesheet || info.resourceType() == Type::ResourceTypeFavicon);
    if (!page && !inlineData)
        info.block(true);
}

SealedProfile::SealedProfile(QByteArray html) : m_scheme(std::move(html))
{
    setHttpCacheType(QWebEngineProfile::NoCache);
    setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    setSpellCheckEnabled(false);
    setUrlRequestInterceptor(&m_gate);
    installUrlSchemeHandler(schemeName, &m_scheme);
    QWebEngineSettings* s = settings();
    for (const auto attribute :
         {QWebEngineSettings::JavascriptEnabled, QWebEngineSettings::JavascriptCanOpenWindows,
          QWebEngineSettings::JavascriptCanAccessClipboard, QWebEngineSettings::LocalStorageEnabled,
          QWebEngineSettings::LocalContentCanAccessRemoteUrls, QWebEngineSettings::LocalContentCanAccessFileUrls,
          QWebEngineSettings::HyperlinkAuditingEnabled, QWebEngineSettings::PluginsEnabled,
          QWebEngineSettings::FullScreenSupportEnabled, QWebEngineSettings::ScreenCaptureEnabled,
          QWebEngineSettings::WebGLEnabled, QWebEngineSettings::Accelerated2dCanvasEnabled,
          QWebEngineSettings::AutoLoadIconsForPage, QWebEngineSettings::AllowRunningInsecureContent,
          QWebEngineSettings::AllowGeolocationOnInsecureOrigins, QWebEngineSettings::PdfViewerEnabled,
          QWebEngineSettings::NavigateOnDropEnabled, QWebEngineSettings::ErrorPageEnabled,
          QWebEngineSettings::DnsPrefetchEnabled})
        s->setAttribute(attribute, false);
    // what browsers take where a page names no font; Qt would take those of its windows, and lines would break elsewhere
    s->setFontFamily(QWebEngineSettings::StandardFont, QStringLiteral("Times New Roman"));
    s->setFontFamily(QWebEngineSettings::SerifFont, QStringLiteral("Times New Roman"));
    s->setFontFamily(QWebEngineSettings::SansSerifFont, QStringLiteral("Arial"));
    s->setFontFamily(QWebEngineSettings::FixedFont, QStringLiteral("Monospace"));
    s->setAttribute(QWebEngineSettings::AutoLoadImages, true);
    s->setAttribute(QWebEngineSettings::PrintElementBackgrounds, true);
    s->setAttribute(QWebEngineSettings::PlaybackRequiresUserGesture, true);
    s->setUnknownUrlSchemePolicy(QWebEngineSettings::DisallowUnknownUrlSchemes);
}

} // namespace parafa::render
