#pragma once
/// The bytes of events.tsv, without a terminator.
const unsigned char *ck_events(void);
long ck_events_size(void);
