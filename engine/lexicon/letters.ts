/** ASCII and full-width letters and digits, and the letters of Latin, Greek and Cyrillic. */
export function isLetterOrDigit(unit: number): boolean {
  const ascii = unit >= 0xff01 && unit <= 0xff5e ? unit - 0xfee0 : unit
  if (ascii < 0x80)
    return (ascii >= 0x30 && ascii <= 0x39) || ((ascii | 0x20) >= 0x61 && (ascii | 0x20) <= 0x7a)
  return ascii >= 0xc0 && ascii <= 0x52f && ascii !== 0xd7 && ascii !== 0xf7
}
