// libxml2's HTML parser behind plain declarations: its own headers bring ICU's, which clash with
// the ones of Foundation when Swift imports both.
#ifndef CHTMLPARSER_H
#define CHTMLPARSER_H

typedef struct html_document html_document;
typedef struct html_node html_node;

enum html_kind { html_element, html_text, html_other };

/// Parses `length` bytes of UTF-8, however broken, and loads nothing from elsewhere; NULL on failure.
html_document *html_parse(const char *bytes, int length);
void html_free(html_document *document);
html_node *html_root(html_document *document);

enum html_kind html_node_kind(html_node *node);
html_node *html_first_child(html_node *node);
html_node *html_next(html_node *node);
/// An element's name; NULL for others. Lives as long as the document.
const char *html_name(html_node *node);
/// A text's content; NULL for others. Lives as long as the document.
const char *html_content(html_node *node);

/// The attribute after `previous`, or the first for NULL; NULL behind the last.
html_node *html_next_attribute(html_node *node, html_node *previous);
const char *html_attribute_name(html_node *attribute);
/// The value with entities resolved; free it with html_free_string. NULL where there is none.
char *html_attribute_value(html_node *attribute);
void html_free_string(char *string);

#endif
