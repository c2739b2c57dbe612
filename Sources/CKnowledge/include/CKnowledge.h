#include "CKnowledgeNames.h"
#include "CKnowledgeQuotes.h"
#include "Gazetteer.h"
int ck_version(void);
#include "events.h"
