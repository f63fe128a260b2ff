const units = ['bytes', 'KB', 'MB', 'GB'] as const;

/** A file's size, given in bytes, as Discord's client writes it: `2.14 KB`. */
export function writtenSize(bytes: number): string {
  const power = Math.min(units.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  return `${Number((bytes / 1024 ** power).toFixed(2))} ${units[power]}`;
}
