#include "CHTMLParser.h"

#include <libxml/HTMLparser.h>
#include <libxml/tree.h>

html_document *html_parse(const char *bytes, int length) {
  const int options =
      HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET;
  return (html_document *)htmlReadMemory(bytes, length, NULL, "UTF-8", options);
}

void html_free(html_document *document) { xmlFreeDoc((xmlDocPtr)document); }

html_node *html_root(html_document *document) {
  return (html_node *)xmlDocGetRootElement((xmlDocPtr)document);
}

enum html_kind html_node_kind(html_node *node) {
  switch (((xmlNodePtr)node)->type) {
  case XML_ELEMENT_NODE: return html_element;
  case XML_TEXT_NODE: return html_text;
  default: return html_other;
  }
}

html_node *html_first_child(html_node *node) { return (html_node *)((xmlNodePtr)node)->children; }
html_node *html_next(html_node *node) { return (html_node *)((xmlNodePtr)node)->next; }

const char *html_name(html_node *node) { return (const char *)((xmlNodePtr)node)->name; }
const char *html_content(html_node *node) { return (const char *)((xmlNodePtr)node)->content; }

html_node *html_next_attribute(html_node *node, html_node *previous) {
  return previous ? (html_node *)((xmlAttrPtr)previous)->next
                  : (html_node *)((xmlNodePtr)node)->properties;
}

const char *html_attribute_name(html_node *attribute) {
  return (const char *)((xmlAttrPtr)attribute)->name;
}

char *html_attribute_value(html_node *attribute) {
  xmlAttrPtr given = (xmlAttrPtr)attribute;
  return (char *)xmlNodeListGetString(given->doc, given->children, 1);
}

void html_free_string(char *string) { xmlFree(string); }
