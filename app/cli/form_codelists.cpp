// SPDX-License-Identifier: EUPL-1.2
#include "cli/form_codelists.h"

#include "report/text_cleaning.h"

namespace parafa::cli
{

namespace
{

ExitStatus add(const std::vector<std::string>& files, Session& session)
{
    for (const std::string& file : files) {
        const auto codes = addCodelists(file, userCodelistsFolder());
        if (!codes)
            return session.complain(codes.error(), file);
        for (const std::string& code : *codes)
            session.printLine(printable(code));
    }
    return ExitStatus::Success;
}

ExitStatus list(const CodelistFolders& folders, Session& session)
{
    for (const auto& list : folders.list())
        session.printLine(printable(list->code + "  " + std::string(nameIn(list->names, languageCode(session.language()))) +
                                    "  " + std::to_string(list->items.size())));
    for (const auto& [path, error] : folders.damaged())
        session.complain(error, path);
    return ExitStatus::Success;
}

void print(const CodelistItem& item, bool valid, Session& session)
{
    session.printLine(printable(item.code + "  " + std::string(nameIn(item.names, languageCode(session.language()))) +
                                (valid ? "" : "  (not valid then)")));
}

ExitStatus show(const CodelistFolders& folders, const std::vector<std::string>& words, UtcTime time, Session& session)
{
    const auto list = folders.codelist(words[0]);
    if (!list)
        return session.complain(Error{ErrorCode::NotFound, FindingCode::CodelistNotKnown, words[0], {}}, words[0]);
    if (words.size() == 1) {
        for (const CodelistItem& item : list->items)
            print(item, list->validity.covers(time) && item.validity.covers(time), session);
        return ExitStatus::Success;
    }
    const CodelistItem* item = list->find(words[1], time);
    if (!item) {
        session.complain(
            session.sentence(makeFinding(FindingCode::CodelistItemUnknown, {{"name", words[1]}, {"codelist", list->code}})));
        return ExitStatus::Invalid;
    }
    const bool valid = list->stateOf(words[1], time) == CodeState::Valid;
    print(*item, valid, session);
    return valid ? ExitStatus::Success : ExitStatus::Indeterminate;
}

} // namespace

ExitStatus runCodelist(const std::vector<std::string>& words, const Arguments& arguments, Environment& environment,
                       Session& session)
{
    const auto services = makeServices(arguments, environment);
    if (!services)
        return session.complain(services.error());
    const std::vector<std::string> rest(words.begin() + 1, words.end());
    if (words[0] == "add" && !rest.empty())
        return add(rest, session);
    if (words[0] == "list" && rest.empty())
        return list(environment.codelists(), session);
    if (words[0] == "show" && (rest.size() == 1 || rest.size() == 2))
        return show(environment.codelists(), rest, services->now, session);
    session.complain("form codelist wants add FILE..., list, or show CODE [ITEM]");
    return ExitStatus::Usage;
}

} // namespace parafa::cli
