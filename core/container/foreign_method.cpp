// SPDX-License-Identifier: EUPL-1.2
#include "base/handle.h"
#include "container/inflated_source.h"
#include "container/zip_format.h"

#include <zip.h>

#include <algorithm>

namespace parafa::zip
{

namespace
{

// Stored and deflated entries, all that ASiC knows, are read straight from the archive: the strict pass has established where
// their bytes lie, and reading them ourselves streams without copies and checks as it goes. libzip brings the other methods.

/// libzip's view of our bytes, from the first byte that the archive's own offsets count.
struct View {
    const ByteSource* bytes;
    std::uint64_t prefix;
    std::uint64_t position = 0;
    zip_error_t error{};

    std::uint64_t size() const { return bytes->size() - prefix; }
};

zip_int64_t readView(View& view, void* data, zip_uint64_t length)
{
    const std::uint64_t wanted = std::min<std::uint64_t>(length, view.size() - view.position);
    const auto count = view.bytes->readAt(view.prefix + view.position, {static_cast<std::uint8_t*>(data), wanted});
    if (!count) {
        zip_error_set(&view.error, ZIP_ER_READ, 0);
        return -1;
    }
    view.position += *count;
    return static_cast<zip_int64_t>(*count);
}

zip_int64_t callback(void* user, void* data, zip_uint64_t length, zip_source_cmd_t command)
{
    View& view = *static_cast<View*>(user);
    switch (command) {
    case ZIP_SOURCE_OPEN:
        view.position = 0;
        return 0;
    case ZIP_SOURCE_READ:
        return readView(view, data, length);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_SEEK: {
        const zip_int64_t to = zip_source_seek_compute_offset(view.position, view.size(), data, length, &view.error);
        if (to < 0)
            return -1;
        view.position = static_cast<std::uint64_t>(to);
        return 0;
    }
    case ZIP_SOURCE_TELL:
        return static_cast<zip_int64_t>(view.position);
    case ZIP_SOURCE_STAT: {
        auto* stat = static_cast<zip_stat_t*>(data);
        zip_stat_init(stat);
        stat->valid = ZIP_STAT_SIZE;
        stat->size = view.size();
        return sizeof(zip_stat_t);
    }
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&view.error, data, length);
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT,
                                              ZIP_SOURCE_ERROR, ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, -1);
    default:
        zip_error_set(&view.error, ZIP_ER_OPNOTSUPP, 0);
        return -1;
    }
}

class ForeignSource final : public InflatedSource
{
public:
    ForeignSource(ByteSourcePtr archive, std::shared_ptr<const Directory> directory, std::size_t index)
        : InflatedSource(std::move(archive), directory, index), m_prefix(directory->end.prefix)
    {
    }

private:
    std::unexpected<Error> unsupported(std::string detail) const
    {
        return fail(ErrorCode::Unsupported, FindingCode::ZipMethod, entry().name,
                    "method " + std::to_string(entry().method) + ": " + std::move(detail));
    }

    Result<void> produce(const ByteSink& sink) const override
    {
        // Opened anew for each stream: a libzip handle serves one thread, and these methods are rare.
        View view{archive().get(), m_prefix};
        zip_error_t error;
        zip_error_init(&error);
        zip_source_t* source = zip_source_function_create(callback, &view, &error);
        if (!source)
            return unsupported(zip_error_strerror(&error));
        const Handle<zip_t, zip_discard> opened(zip_open_from_source(source, ZIP_RDONLY | ZIP_CHECKCONS, &error));
        if (!opened) {
            zip_source_free(source);
            return unsupported(zip_error_strerror(&error));
        }
        const Handle<zip_file_t, zip_fclose> file(zip_fopen_index(opened.get(), index(), 0));
        if (!file)
            return unsupported(zip_strerror(opened.get()));
        Bytes buffer(std::size_t{256} << 10);
        while (true) {
            const zip_int64_t count = zip_fread(file.get(), buffer.data(), buffer.size());
            if (count < 0)
                return damaged(zip_file_strerror(file.get()));
            if (count == 0)
                return {};
            if (auto taken = sink(ByteView(buffer).first(static_cast<std::size_t>(count))); !taken)
                return taken;
        }
    }

    std::uint64_t m_prefix;
};

} // namespace

ByteSourcePtr foreignMethodSource(ByteSourcePtr archive, std::shared_ptr<const Directory> directory, std::size_t index)
{
    return std::make_shared<ForeignSource>(std::move(archive), std::move(directory), index);
}

} // namespace parafa::zip
