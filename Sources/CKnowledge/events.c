// The event triggers, as the linker holds them.
#include "events.h"

static const unsigned char table[] = {
#embed "events.tsv"
};

const unsigned char *ck_events(void) { return table; }
long ck_events_size(void) { return sizeof table; }
