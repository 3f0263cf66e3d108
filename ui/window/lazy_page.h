// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include <QWidget>

#include <functional>
#include <utility>

namespace parafa
{

/// A page that is made when it is first wanted: the window stands sooner without the pages nobody has asked for yet. Behaves
/// as a pointer that makes what it points to; its owner is the page's parent.
template <class Page>
class LazyPage
{
public:
    explicit LazyPage(std::function<Page*()> make) : m_make(std::move(make)) {}
    LazyPage(const LazyPage&) = delete;
    LazyPage& operator=(const LazyPage&) = delete;

    bool isMade() const { return m_page != nullptr; }
    Page* get() const
    {
        if (!m_page)
            m_page = m_make();
        return m_page;
    }
    Page* operator->() const { return get(); }
    Page& operator*() const { return *get(); }
    operator Page*() const { return get(); }

    /// Whether this is the widget; makes nothing.
    friend bool operator==(const QWidget* widget, const LazyPage& page) { return page.m_page && widget == page.m_page; }
    friend bool operator==(QWidget* widget, const LazyPage& page) { return page.m_page && widget == page.m_page; }

private:
    std::function<Page*()> m_make;
    mutable Page* m_page = nullptr;
};

} // namespace parafa
