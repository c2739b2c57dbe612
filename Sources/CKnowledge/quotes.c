#include "CKnowledgeQuotes.h"

// The weights of the quotation decisions; docs/models/quotes.md tells where they come from.
static const signed char quote_weights[] = {
#embed "quotes.bin"
};

const signed char *ck_quote_weights(void) { return quote_weights; }
unsigned long ck_quote_weight_count(void) { return sizeof quote_weights; }
