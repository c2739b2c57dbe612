#pragma once

/// The weights of the quotation decisions and their number.
const signed char *ck_quote_weights(void);
unsigned long ck_quote_weight_count(void);
