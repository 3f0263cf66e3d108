// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <memory>

namespace parafa
{

template <auto Free>
struct HandleDeleter {
    template <typename T>
    void operator()(T* pointer) const noexcept
    {
        Free(pointer);
    }
};

/// Owns an object of a C library and frees it with that library's function: `Handle<X509, X509_free>`.
template <typename T, auto Free>
using Handle = std::unique_ptr<T, HandleDeleter<Free>>;

} // namespace parafa
