// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/document_service.h"

#include <atomic>
#include <functional>

namespace parafa::test
{

/// A core that answers what a test wants, as slowly as it wants.
class FakeService : public DocumentService
{
public:
    OpenedDocumentPtr document = std::make_shared<OpenedDocument>();
    Report report;
    std::function<Result<OpenedDocumentPtr>(const std::string&)> onOpen;
    std::function<Result<Report>(const Progress&)> onValidate;
    std::function<Result<DocumentPresentation>(const OpenedPart&)> onPresent;
    std::function<Result<DocumentPresentation>(const OpenedPart&, const PresentationChoice&)> onPresentAs;
    std::function<Result<XdcCheck>(const OpenedPart&)> onCheckForm;
    std::function<Result<Bytes>(ByteView)> onLayout;
    std::function<Result<SignOutcome>(const SigningJob&)> onSign;
    std::function<Result<Certificate>(const std::string&)> onKey;
    std::function<KeyOffers()> onKeys;
    std::function<Result<std::vector<std::string>>(const std::string&, const std::vector<std::string>&)> onExtract;

    Result<OpenedDocumentPtr> open(const std::string& path, const Progress&) const override
    {
        if (onOpen)
            return onOpen(path);
        return document;
    }
    OpenedDocumentPtr openNested(const OpenedPart& part) const override
    {
        auto inner = std::make_shared<OpenedDocument>();
        inner->path = part.name;
        inner->documents = {{"inside.txt", "text/plain", memorySource(Bytes{'i', 'n'}), false}};
        return inner;
    }
    Result<std::size_t> trust(const std::vector<std::string>& files) override { return files.size(); }
    Result<Report> validate(const OpenedDocument&, const Progress& progress) const override
    {
        if (onValidate)
            return onValidate(progress);
        return report;
    }
    Result<DocumentPresentation> present(const OpenedPart& part, const Progress&) const override
    {
        if (onPresent)
            return onPresent(part);
        return fail(ErrorCode::NotFound, "no form");
    }
    Result<DocumentPresentation> presentAs(const OpenedPart& part, const PresentationChoice& choice,
                                           const Progress& progress) const override
    {
        return onPresentAs ? onPresentAs(part, choice) : present(part, progress);
    }
    Result<XdcCheck> checkForm(const OpenedPart& part, const Progress&) const override
    {
        if (onCheckForm)
            return onCheckForm(part);
        return fail(ErrorCode::NotFound, "no container");
    }
    Result<Bytes> layoutHtml(ByteView html, const Progress&) const override
    {
        if (onLayout)
            return onLayout(html);
        return fail(ErrorCode::Unsupported, "no helper");
    }
    Result<std::vector<std::string>> extract(const OpenedDocument&, const std::string& folder,
                                             const std::vector<std::string>& names, const Progress&) const override
    {
        if (onExtract)
            return onExtract(folder, names);
        return std::vector<std::string>();
    }
    Result<Certificate> keyCertificate(const std::string& keyFile, const Secret&) const override
    {
        if (onKey)
            return onKey(keyFile);
        return fail(ErrorCode::WrongPassword, "wrong");
    }
    KeyOffers keys(const Progress&) const override { return onKeys ? onKeys() : KeyOffers(); }
    Result<SignOutcome> sign(const SigningJob& job, const Progress&) const override
    {
        if (onSign)
            return onSign(job);
        return fail(ErrorCode::KeyRefused, "no key");
    }
};

} // namespace parafa::test
