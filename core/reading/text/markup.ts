/** JSON, HTML, code: nobody asks a question in them, and none of it is read for one. */
export function isMarkup(low: string): boolean {
  const text = low.trim();
  if (/^[[{]/.test(text) && /["':]/.test(text) && /[\]}]\s*$/.test(text)) return true;
  const tags = text.match(/<\/?[a-z!][^<>]{0,80}>/g)?.length ?? 0;
  return (
    tags >= 2 ||
    /<(?:script|iframe|img|svg|object|style)\b/.test(text) ||
    /\bon(?:error|load|click)\s*=/.test(text)
  );
}
