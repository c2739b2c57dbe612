#include "CKnowledgeNames.h"
int ck_version(void);
