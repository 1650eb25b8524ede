/** Largest image that is stored, bytes. */
export const largestPicture = 25 * 1024 * 1024;
/** Largest area of an image, pixels: each takes four bytes when decoded. */
export const maxPixels = 100_000_000;
/** Maximum number of images of one article; a book has more than a page. */
export const maxPictures = 2_000;
/** Largest total size of the images of one article, bytes. */
export const allPictures = 400 * 1024 * 1024;
/** Maximum number of images that are fetched from the network for one article. */
export const maxFetchedPictures = 300;
/** Number of images that are fetched at the same time. */
export const atOnce = 6;
