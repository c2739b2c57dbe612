#include "CKnowledge.h"

const unsigned char ck_topics[] = {
#embed "topics.bin"
};
const unsigned char ck_topic_labels[] = {
#embed "topics.tsv"
};
const uint32_t ck_topics_size = sizeof ck_topics;
const uint32_t ck_topic_labels_size = sizeof ck_topic_labels;
