/** Largest picture that is kept, bytes. */
export const largestPicture = 25 * 1024 * 1024;
/** Largest area of a picture, pixels: decoded, each takes four bytes. */
export const maxPixels = 100_000_000;
/** Pictures of one article. A book has more of them than a page. */
export const maxPictures = 2_000;
/** Of all pictures of one article together, bytes. */
export const allPictures = 400 * 1024 * 1024;
/** Pictures that are fetched from the network for one article. */
export const maxFetchedPictures = 300;
/** Pictures fetched at the same time. */
export const atOnce = 6;
