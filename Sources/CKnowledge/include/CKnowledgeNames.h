// The weights and the word list of the name finder; made by `make model`, read by NamesModel.swift.
#ifndef CKNOWLEDGE_NAMES_H
#define CKNOWLEDGE_NAMES_H
const unsigned char *ck_names_start(void);
unsigned long ck_names_count(void);
#endif
