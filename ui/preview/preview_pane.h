// SPDX-License-Identifier: EUPL-1.2
#pragma once

#include "jobs/job_runner.h"
#include "preview/preview_content.h"

#include <QTextBrowser>
#include <QWidget>

#include <memory>
#include <optional>

class QBoxLayout;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QTableView;
class QToolButton;

namespace parafa
{

class CsvModel;
class FormCheckView;
class ImageView;
class PageThumbnails;
class PdfText;
class PdfView;
class PresentationBar;

/// HTML without its layout, as a fallback: loads nothing from anywhere and follows no link.
class SimplifiedHtmlView : public QTextBrowser
{
    Q_OBJECT
public:
    explicit SimplifiedHtmlView(QWidget* parent = nullptr);
    QVariant loadResource(int type, const QUrl& name) override;
};

/// One document as a person sees it: its name, how it is shown, its content, and what must be said about the view.
class PreviewPane : public QWidget
{
    Q_OBJECT
public:
    PreviewPane(const DocumentService& service, JobRunner& runner, QWidget* parent = nullptr);
    ~PreviewPane() override;

    /// Shows a part of `document`, which is kept alive meanwhile. Null clears the pane.
    void show(OpenedDocumentPtr document, const OpenedPart* part);
    const OpenedPart* part() const { return m_part; }
    bool isLoading() const { return m_loading; }
    const PreviewContent& content() const { return m_content; }
    PdfView* pdfView() const { return m_pdf; }
    PresentationBar& presentationBar() const { return *m_form; }
    FormCheckView& formCheck() const { return *m_check; }
    /// The rules of the registries in the place of the document; back to it with `false`.
    void showFormCheck(bool shown);
    ImageView* imageView() const { return m_image; }

    bool canZoom() const;
    void zoomIn();
    void zoomOut();
    void zoomToFit();
    void rotate();
    /// Opens the line to search in.
    void startSearch();
    /// True when there was a search to close.
    bool endSearch();
    /// The text view of a PDF beside its picture.
    void setTextView(bool text);
    bool textView() const { return m_textView; }
    /// How many pages of it are read at a time; the next ones follow when its end comes into sight or a search needs them.
    void setTextPagesAtOnce(int pages) { m_textPagesAtOnce = pages; }
    /// The picture of a PDF and its text side by side; stays for the documents that follow.
    void setTextBeside(bool shown);
    bool textBeside() const { return m_besideWanted; }
    PdfText* besideText() const { return m_beside; }
    /// The list of pages beside a PDF.
    void setThumbnails(bool shown);
    bool thumbnailsShown() const { return m_thumbnailsWanted; }
    PageThumbnails* thumbnails() const { return m_thumbnails; }
    /// The widget that takes the keyboard.
    QWidget* focusTarget() const;

signals:
    void loaded();
    void saveRequested();
    void openNestedRequested();
    void thumbnailsToggled(bool shown);
    void textBesideToggled(bool shown);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void load(const std::optional<PresentationChoice>& choice);
    void buildSearchBar();
    void display();
    void displayText(const QString& text, bool fixedPitch);
    void displayMessage();
    void retranslate();
    void updateNotes();
    void updateControls();
    void search(bool backwards);
    void showPdfText();
    void readMorePdfText();
    bool hasMorePdfText() const;
    QString messageText() const;
    QStringList noteTexts() const;
    QString originText() const;

    const DocumentService& m_service;
    JobRunner& m_runner;
    OpenedDocumentPtr m_document;
    const OpenedPart* m_part = nullptr;
    PreviewContent m_content;
    JobHandle m_job;
    JobHandle m_textJob;
    JobHandle m_checkJob;
    bool m_loading = false;
    bool m_textView = false;
    int m_textPagesAtOnce = 500;
    int m_textPagesRead = 0;
    bool m_textReading = false;
    bool m_searchGoesOn = false; ///< the text sought was not in what was read so far

    QBoxLayout* m_header;
    QLabel* m_title;
    QLabel* m_origin;
    PresentationBar* m_form;
    FormCheckView* m_check;
    QToolButton* m_pagesButton;
    QToolButton* m_textButton;
    QToolButton* m_besideButton;
    QToolButton* m_zoomOut;
    QToolButton* m_zoomFit;
    QToolButton* m_zoomIn;
    QLabel* m_page;
    QStackedWidget* m_stack;
    QPlainTextEdit* m_text;
    QSplitter* m_pdfPane;
    PageThumbnails* m_thumbnails;
    bool m_thumbnailsWanted = false;
    PdfView* m_pdf;
    PdfText* m_beside;
    bool m_besideWanted = false;
    ImageView* m_image;
    QToolButton* m_pageBack;
    QToolButton* m_pageNext;
    QTableView* m_table;
    CsvModel* m_tableModel;
    SimplifiedHtmlView* m_html;
    QWidget* m_message;
    QLabel* m_messageText;
    QPushButton* m_messageSave;
    QPushButton* m_messageOpen;
    QLabel* m_notes;
    QWidget* m_searchBar;
    QLineEdit* m_searchText;
    QLabel* m_searchResult;
    QToolButton* m_searchPrevious;
    QToolButton* m_searchNext;
    QToolButton* m_searchClose;
};

} // namespace parafa
