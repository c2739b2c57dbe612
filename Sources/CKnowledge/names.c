#include "CKnowledgeNames.h"

static const unsigned char names[] = {
#embed "names.bin"
};

const unsigned char *ck_names_start(void) { return names; }
unsigned long ck_names_count(void) { return sizeof names; }
