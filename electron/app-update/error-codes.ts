/**
 * Codes of the errors that Lectern's own checks of updates throw. They have a file without imports, so that describing an
 * error does not load electron-updater at every start.
 */

/** A list of versions with an invalid signature. */
export const badSignature = 'LECTERN_BAD_SIGNATURE';

/** A signed list of versions that is not the current one. */
export const expiredList = 'LECTERN_EXPIRED_LIST';
export const olderList = 'LECTERN_OLDER_LIST';
export const undatedList = 'LECTERN_UNDATED_LIST';

/** A file or redirect that is not at an https URL. */
export const insecureUrl = 'LECTERN_INSECURE_URL';
