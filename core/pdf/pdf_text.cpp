// SPDX-License-Identifier: EUPL-1.2
#include "pdf/pdf_update.h"

#include <qpdf/Pl_Buffer.hh>
#include <qpdf/Pl_Flate.hh>

namespace parafa
{

std::string referenceTo(int number)
{
    return std::to_string(number) + " 0 R";
}

std::string written(QPDFObjectHandle value)
{
    return value.unparse();
}

std::string nameOf(const std::string& name)
{
    return QPDFObjectHandle::newName("/" + name).unparse();
}

std::string textString(const std::string& text)
{
    return QPDFObjectHandle::newUnicodeString(text).unparse();
}

std::string dictionaryWith(QPDFObjectHandle dictionary, const std::map<std::string, std::string>& entries)
{
    std::string text = "<<";
    if (dictionary.isDictionary())
        for (const std::string& key : dictionary.getKeys())
            if (!entries.contains(key))
                text += " " + nameOf(key.substr(1)) + " " + written(dictionary.getKey(key));
    for (const auto& [key, value] : entries)
        if (!value.empty())
            text += " " + nameOf(key.substr(1)) + " " + value;
    return text + " >>";
}

std::string arrayWith(QPDFObjectHandle array, const std::vector<std::string>& more)
{
    std::string text = "[";
    if (array.isArray())
        for (int i = 0; i < array.getArrayNItems(); ++i)
            text += " " + written(array.getArrayItem(i));
    for (const std::string& item : more)
        text += " " + item;
    return text + " ]";
}

void extendArray(PdfUpdate& update, QPDFObjectHandle holder, const std::string& key, const std::vector<std::string>& more,
                 std::map<std::string, std::string>& entries)
{
    QPDFObjectHandle array = entry(holder, key);
    if (array.isArray() && array.isIndirect())
        update.set(array.getObjGen(), arrayWith(array, more));
    else
        entries[key] = arrayWith(array, more);
}

Bytes deflated(ByteView data)
{
    Pl_Buffer buffer("deflated");
    Pl_Flate flate("deflate", &buffer, Pl_Flate::a_deflate);
    flate.write(data.data(), data.size());
    flate.finish();
    const auto content = buffer.getBufferSharedPointer();
    return Bytes(content->getBuffer(), content->getBuffer() + content->getSize());
}

} // namespace parafa
