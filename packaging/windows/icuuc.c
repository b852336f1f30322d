/* For trying under wine: Windows has icuuc.dll since 10 1903, wine has none. Qt asks it for legacy encodings alone, and
   hears that there are none. It is never shipped.

       x86_64-w64-mingw32-gcc -shared -s -o icuuc.dll icuuc.c */

#define EXPORTED __declspec(dllexport)
#define U_FILE_ACCESS_ERROR 4
#define NOTHING(name) EXPORTED void *name(void) { return 0; }

EXPORTED void *ucnv_open(const char *name, int *status) {
    (void)name;
    *status = U_FILE_ACCESS_ERROR;
    return 0;
}

NOTHING(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NOTHING(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NOTHING(ucnv_cbFromUWriteUChars)
NOTHING(ucnv_cbToUWriteUChars)
NOTHING(ucnv_close)
NOTHING(ucnv_countAvailable)
NOTHING(ucnv_fromUCountPending)
NOTHING(ucnv_fromUnicode)
NOTHING(ucnv_getAvailableName)
NOTHING(ucnv_getFromUCallBack)
NOTHING(ucnv_getMaxCharSize)
NOTHING(ucnv_getName)
NOTHING(ucnv_getStandardName)
NOTHING(ucnv_getToUCallBack)
NOTHING(ucnv_reset)
NOTHING(ucnv_setFromUCallBack)
NOTHING(ucnv_setToUCallBack)
NOTHING(ucnv_toUCountPending)
NOTHING(ucnv_toUnicode)
