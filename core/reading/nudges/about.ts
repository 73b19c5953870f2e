import { pattern } from '../languages/index.ts';
import { asking, type Heard, type Wish } from './wish.ts';

const LEFT_OUT = pattern('about.leftOut');
const COVER = pattern('about.cover');

/** "leave Contoso out of my nudges", コントソを通知から除いて: no more about them. */
function leftOut(heard: Heard): Wish | null {
  const { evidence, named } = heard;
  const { subjects, text, concepts, manner } = evidence;
  const customers = [...new Set([...subjects.customers, ...subjects.exclude])];
  if (!named || customers.length === 0 || !LEFT_OUT.test(text)) return null;
  if (concepts.has('when') || manner.seats !== undefined || /\?|^(?:why|which|who|what)\b/.test(text))
    return null;
  return {
    question: { ...asking('nudge_unsubscribe', heard, {}), customers },
    because: 'leaves customers out of nudges',
  };
}

/** "my alert should cover all customers", 通知の対象を全顧客にして: a rule of some becomes one of all. */
function widened(heard: Heard): Wish | null {
  const { evidence, named, ongoing, previous } = heard;
  const { text, concepts, subjects, schedule, quantities } = evidence;
  const all =
    /\ball (?:of )?(?:my |our |the )?(?:customers|clients|accounts|tenants)\b|全顧客|すべての顧客|全ての顧客|全社/.test(
      text,
    );
  if (!(named || ongoing) || !all || !COVER.test(text) || concepts.has('when')) return null;
  const other = schedule.cadence ?? quantities.threshold ?? schedule.snooze;
  if (
    other !== undefined ||
    subjects.exclude.length > 0 ||
    /\?|^(?:show|list|which|who|what|stop|tell)\b|止め|教え|見せ/.test(text)
  )
    return null;
  return {
    question: {
      ...asking('nudge_settings', heard, { whose: 'all', rule: named ? undefined : previous?.rule }),
      customers: [],
    },
    because: 'about all customers',
  };
}

/** Whom nudges are about. */
export const aboutWhom = (heard: Heard): Wish | null => leftOut(heard) ?? widened(heard);
