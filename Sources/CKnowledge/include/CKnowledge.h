#include "CKnowledgeNames.h"
#include "CKnowledgeQuotes.h"
#include "CKnowledgeTopics.h"
#include "Gazetteer.h"
int ck_version(void);
#include "events.h"
