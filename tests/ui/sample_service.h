// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "fake_service.h"
#include "jobs/settings_service.h"
#include "sample_form.h"
#include "sample_library.h"
#include "sample_report.h"
#include "window_states.h"

#include <QByteArray>

#include <algorithm>

namespace parafa::test
{

/// What a core answers that works for a day in an office: files open as what their names say, one of several fails.
class SampleService : public FakeService
{
public:
    OpenedDocumentPtr openNested(const OpenedPart& part) const override
    {
        auto inner = std::make_shared<OpenedDocument>();
        inner->path = part.name;
        inner->documents = {document->documents.front()};
        return inner;
    }
    Result<std::vector<FormatAdvice>> adviseFormats(const std::vector<DocumentToSign>& documents, const Progress&) const override
    {
        std::vector<FormatAdvice> advice;
        for (const DocumentToSign& one : documents)
            if (one.name.ends_with(".sh"))
                advice.push_back({one.name, makeFinding(FindingCode::EntryNameExecutable, {{"name", one.name}}), true});
        return advice;
    }
    Result<AugmentOutcome> stamp(const OpenedDocument& file, const StampingJob& job, std::vector<Finding>& notes,
                                 const Progress&) const override
    {
        if (file.path.find("-0007") == std::string::npos)
            return AugmentOutcome{job.target, {}, report};
        notes.push_back(makeFinding(FindingCode::ServiceUnreachable, {{"name", "peciatka.example"}}));
        return fail(ErrorCode::NetworkUnreachable, "no answer");
    }
    std::vector<std::string> timeStampServices() const override { return {"https://peciatka.example/ts/qualified"}; }
};

/// Settings as a person has them who changed a few.
class SampleSettings : public SettingsService
{
public:
    ProgramSettings settings() const override
    {
        ProgramSettings shown;
        shown.online = true;
        shown.timeStampServices = {"http://tsa.example/tsa", "https://peciatka.example/ts/qualified"};
        shown.file = "/etc/parafa/parafa.conf";
        return shown;
    }
    Result<void> setOnline(bool) override { return {}; }
    Result<void> setTimeStampServices(const std::vector<std::string>&) override { return {}; }
    Result<ListsSummary> lists(const Progress&) const override
    {
        ListsSummary summary;
        summary.used = 31;
        summary.unusable = 1;
        summary.fetched = UtcTime::fromIso8601("2026-11-20T08:15:00Z");
        return summary;
    }
    Result<ListsSummary> updateLists(const Progress& progress) override { return lists(progress); }
    Result<BundleTaken> importBundle(const std::string&, const Progress& progress) override
    {
        return BundleTaken{{}, *lists(progress)};
    }
    Result<std::vector<ServiceAddress>> addresses(const Progress&) const override
    {
        using Purpose = ServiceAddress::Purpose;
        return std::vector<ServiceAddress>{
            {Purpose::ListOfLists, "https://lists.example/lotl.xml", "lists.example:443", {}, true},
            {Purpose::TrustedList, "https://sk.example/tl.xml", "sk.example:443", "SK", false},
            {Purpose::TimeStamp, "http://tsa.example/tsa", "tsa.example:80", {}, false},
            {Purpose::Forms, {}, {}, {}, false}};
    }
    Result<void> askAddress(const ServiceAddress& address, const Progress&) const override
    {
        if (address.host.starts_with("lists"))
            return {};
        return fail(ErrorCode::NetworkUnreachable, FindingCode::ServiceUnreachable, address.host, "timed out");
    }
    std::vector<KeyModule> keyModules() const override
    {
        return {{"/usr/lib/eID_klient/libpkcs11_x64.so", "eID klient", false},
                {"/opt/karta/lib/libkarta-pkcs11.so", "libkarta-pkcs11.so", true}};
    }
    void addKeyModules(const std::vector<std::string>&) override {}
};

struct WindowStates::Answers {
    SampleService service;
    SampleSettings settings;
    SampleForms forms;
    SampleLibrary library;
    SampleRequirements requirements;
};

} // namespace parafa::test
