/** Letters slip; another number is another company. */
export function digitsOf(word: string): string {
  return /\d/.test(word) ? word.replace(/\D/g, '') : '';
}
