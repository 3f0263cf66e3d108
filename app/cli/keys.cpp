// SPDX-License-Identifier: EUPL-1.2
#include "cli/commands.h"
#include "cli/open_key.h"
#include "cli/passphrase.h"
#include "common/isolated_module.h"
#include "keys/certificate_order.h"
#include "keys/pkcs12_file.h"
#include "report/json_writer.h"
#include "report/text_cleaning.h"

namespace parafa::cli
{

namespace
{

/// A certificate with how `sign --key` names its key.
struct Offer {
    std::string key;
    Certificate certificate;
    std::optional<TokenInfo> token; ///< nothing: from a file
};

std::string_view purposeName(KeyPurpose purpose)
{
    switch (purpose) {
    case KeyPurpose::Signing:
        return "signing";
    case KeyPurpose::Authentication:
        return "authentication";
    case KeyPurpose::Other:
        break;
    }
    return "other";
}

std::string_view pinState(const TokenInfo& token)
{
    if (!token.pinSet)
        return "not-set";
    if (token.pinLocked)
        return "locked";
    if (token.pinLastTry)
        return "last-try";
    return token.pinFewTries ? "few-tries" : "ready";
}

/// Only what can sign now is offered unasked: expired certificates and those for other purposes are behind `--all`.
bool offered(const Certificate& certificate, UtcTime now)
{
    return keyPurpose(certificate) == KeyPurpose::Signing && certificate.notBefore() <= now && now <= certificate.notAfter();
}

std::string toJson(const Offer& offer, UtcTime now, bool showNumbers)
{
    const Certificate& certificate = offer.certificate;
    const auto name = [showNumbers](const std::string& text) { return showNumbers ? text : maskPersonalNumbers(text); };
    JsonWriter json;
    json.beginObject().member("key", offer.key).member("subject", name(certificate.subject()));
    json.member("name", name(certificate.displayName())).member("issuer", certificate.issuer());
    json.member("serial", certificate.serialHex()).member("sha256", toHex(certificate.sha256()));
    json.member("notBefore", certificate.notBefore().toIso8601()).member("notAfter", certificate.notAfter().toIso8601());
    json.member("purpose", purposeName(keyPurpose(certificate))).key("expired").boolean(certificate.notAfter() < now);
    json.key("token");
    if (!offer.token)
        return json.null().endObject().result();
    json.beginObject().member("label", offer.token->label).member("manufacturer", offer.token->manufacturer);
    json.member("serialNumber", offer.token->serialNumber).member("pin", pinState(*offer.token));
    json.key("ownPinEntry").boolean(offer.token->ownPinEntry).endObject();
    return json.endObject().result();
}

std::string toText(const Offer& offer, UtcTime now, bool showNumbers)
{
    const Certificate& certificate = offer.certificate;
    const std::string subject = showNumbers ? certificate.subject() : maskPersonalNumbers(certificate.subject());
    std::string text = printable(subject) + "\n  " + printable(certificate.issuer()) + "\n  " +
                       certificate.notBefore().toIso8601() + " / " + certificate.notAfter().toIso8601() +
                       (certificate.notAfter() < now ? " (expired)" : "") + ", " +
                       std::string(purposeName(keyPurpose(certificate)));
    if (offer.token && pinState(*offer.token) != "ready")
        text += ", PIN: " + std::string(pinState(*offer.token));
    return text + "\n  --key '" + printable(offer.key) + "'";
}

/// Keys of PKCS#12 files named on the command line. Gives the worst status.
ExitStatus addFiles(const Arguments& arguments, Session& session, std::vector<Offer>& offers)
{
    ExitStatus status = ExitStatus::Success;
    for (const std::string& path : arguments.positionals()) {
        const auto passphrase = readPassphrase(arguments, path);
        if (!passphrase)
            return session.complain(passphrase.error());
        const auto keys = openPkcs12Keys(path, *passphrase);
        if (!keys) {
            status = worseOf(status, session.complain(keys.error(), path));
            continue;
        }
        for (const auto& key : *keys)
            offers.push_back({"pkcs12:" + path, key->certificate(), std::nullopt});
    }
    return status;
}

ExitStatus runKeys(const Arguments& arguments, Session& session)
{
    Environment environment;
    const UtcTime now = environment.services().now;
    std::vector<Offer> offers;
    ExitStatus status = ExitStatus::Success;
    if (arguments.positionals().empty() || arguments.has("--module")) {
        const TokenSearch search = searchTokens(tokenModules(arguments), loadTokenModule);
        for (const TokenEntry& entry : search.entries)
            offers.push_back({KeyUri::of(entry.certificate), entry.certificate.certificate, entry.certificate.token});
        // A module that was not asked for by name and does not answer (a reader without its service) is no failure of the
        // command.
        for (const Error& failure : search.failures) {
            const ExitStatus failed = session.complain(failure);
            status = arguments.has("--module") ? worseOf(status, failed) : status;
        }
    }
    status = worseOf(status, addFiles(arguments, session, offers));
    if (offers.empty() && status == ExitStatus::Success)
        session.complain(session.sentence(Error{ErrorCode::KeyRefused, FindingCode::TokenKeyNotFound, {}, {}}));
    for (const Offer& offer : offers) {
        if (!arguments.has("--all") && !offered(offer.certificate, now))
            continue;
        const bool showNumbers = arguments.has("--show-personal-numbers");
        session.printLine(arguments.has("--json") ? toJson(offer, now, showNumbers) : toText(offer, now, showNumbers));
    }
    return status;
}

} // namespace

Command keysCommand()
{
    return {{"keys",
             "[FILE.p12]...",
             "Certificates that can sign, on tokens and in PKCS#12 files, and how sign --key names them.",
             {{"--module", "LIB", "PKCS#11 module to ask; without it those found on this computer", true},
              {"--all", "", "also expired certificates and those meant for other purposes"},
              {"--json", "", "one JSON object a certificate, a line each"},
              {"--pin-env", "VAR", "environment variable with the passphrase of the files"},
              {"--pin-file", "FILE", "file whose first line is the passphrase of the files"},
              {"--show-personal-numbers", "", "do not mask personal numbers"},
              {"--language", "sk|cs|en", "language of the sentences"},
              {"--help", "", "this text"}}},
            runKeys};
}

} // namespace parafa::cli
