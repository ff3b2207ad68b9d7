/** The title of an imported report as its file printed it; NULL where it was in the official form, or there was none. */
export const printedTitles = `
ALTER TABLE report ADD COLUMN printed_title TEXT;
`;
