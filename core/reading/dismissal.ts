import type { Evidence } from './evidence.ts';
import { says } from './items.ts';

const DISMISSES =
  /^(?:(?:ok(?:ay)?|right|now|so|well|and|then|please),? )*(?:forget|never ?mind|leave|skip|enough (?:of|about|with)|set aside|that'?s (?:it|enough|all) (?:for|about|with)|done with)(?: about)?(?![a-z])|(?:もういい|もう結構|もう大丈夫|置いといて|おいといて|置いておいて|さておき|いいから|いいので|忘れて|やめて)(?:や|よ|です|ね|ください)*[、。,.]*$/;

/** "forget Contoso.", コントソはもういいや。: puts aside what was spoken of, and asks for nothing itself. */
export function dismisses({ text, subjects, metric, quantities, periods, concepts }: Evidence): boolean {
  return (
    DISMISSES.test(text.trim()) &&
    metric === undefined &&
    subjects.workload === undefined &&
    quantities.threshold === undefined &&
    quantities.limit === undefined &&
    periods.window === undefined &&
    !says(concepts, 'alert', 'subscriptions', 'export', 'trend', 'why', 'recommend', 'compare')
  );
}
