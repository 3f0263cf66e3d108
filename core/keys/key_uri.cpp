// SPDX-License-Identifier: EUPL-1.2
#include "keys/key_uri.h"

#include <p11-kit/pkcs11.h>
#include <p11-kit/uri.h>

#include <algorithm>
#include <cstdlib>

namespace parafa
{

namespace
{

/// Blank padded, as Cryptoki has it.
template <std::size_t size>
void pad(unsigned char (&field)[size], const std::string& text)
{
    std::fill_n(field, size, static_cast<unsigned char>(' '));
    std::copy_n(text.begin(), std::min(text.size(), size), field);
}

void fill(CK_TOKEN_INFO& info, const TokenInfo& token)
{
    pad(info.label, token.label);
    pad(info.manufacturerID, token.manufacturer);
    pad(info.model, token.model);
    pad(info.serialNumber, token.serialNumber);
}

bool attributeFits(P11KitUri* uri, CK_ATTRIBUTE_TYPE type, ByteView value)
{
    const CK_ATTRIBUTE* wanted = p11_kit_uri_get_attribute(uri, type);
    return !wanted || std::ranges::equal(ByteView(static_cast<const std::uint8_t*>(wanted->pValue), wanted->ulValueLen), value);
}

void setAttribute(P11KitUri* uri, CK_ATTRIBUTE_TYPE type, ByteView value)
{
    CK_ATTRIBUTE attribute{type, const_cast<std::uint8_t*>(value.data()), value.size()};
    if (!value.empty())
        p11_kit_uri_set_attribute(uri, &attribute);
}

std::string textOrEmpty(const char* text)
{
    return text ? text : "";
}

} // namespace

Result<KeyUri> KeyUri::parse(const std::string& text)
{
    Uri uri(p11_kit_uri_new());
    const int outcome = p11_kit_uri_parse(text.c_str(), P11_KIT_URI_FOR_ANY, uri.get());
    if (outcome != P11_KIT_URI_OK)
        return fail(ErrorCode::InvalidArgument, FindingCode::KeyUriMalformed, text.substr(0, text.find('?')),
                    textOrEmpty(p11_kit_uri_message(outcome)));
    return KeyUri(std::move(uri));
}

std::string KeyUri::of(const TokenCertificate& certificate)
{
    const Uri uri(p11_kit_uri_new());
    fill(*p11_kit_uri_get_token_info(uri.get()), certificate.token);
    setAttribute(uri.get(), CKA_ID, certificate.id);
    setAttribute(uri.get(), CKA_LABEL, asBytes(certificate.label));
    char* text = nullptr;
    if (p11_kit_uri_format(uri.get(), P11_KIT_URI_FOR_OBJECT_ON_TOKEN, &text) != P11_KIT_URI_OK)
        return {};
    const Handle<char, std::free> owned(text);
    return text;
}

bool KeyUri::matches(const TokenCertificate& certificate) const
{
    CK_TOKEN_INFO info{};
    fill(info, certificate.token);
    if (p11_kit_uri_any_unrecognized(m_uri.get()) || p11_kit_uri_match_token_info(m_uri.get(), &info) != 1)
        return false;
    // RFC 7512 calls the object by its label; key and certificate of one pair may be labelled apart, so the class is not asked.
    return attributeFits(m_uri.get(), CKA_ID, certificate.id) &&
           attributeFits(m_uri.get(), CKA_LABEL, asBytes(certificate.label));
}

std::string KeyUri::modulePath() const
{
    return textOrEmpty(p11_kit_uri_get_module_path(m_uri.get()));
}

std::string KeyUri::pinFile() const
{
    std::string source = textOrEmpty(p11_kit_uri_get_pin_source(m_uri.get()));
    for (const std::string_view scheme : {"file://", "file:"})
        if (source.starts_with(scheme))
            return source.substr(scheme.size());
    return source;
}

bool KeyUri::carriesPin() const
{
    return p11_kit_uri_get_pin_value(m_uri.get()) != nullptr;
}

} // namespace parafa
