int ck_version(void);
