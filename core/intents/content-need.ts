import type { Judged } from '../adoption/advice.ts';
import { type AdviceFacts, seatsOf } from '../adoption/advice-evidence.ts';
import type { Need } from '../adoption/choose-content.ts';
import { type Service, WORKLOADS } from '../catalog/workloads.ts';
import type { Figure } from '../figure.ts';
import type { Scenario } from '../question.ts';
import type { Asked } from './intent.ts';

/** What is known of a customer that content should fit. */
export interface Known {
  readonly judged: Judged;
  readonly facts: AdviceFacts;
}

/** What the items must fit: the workload asked about, else the weak ones, else what the customer has. */
export function needOf(asked: Asked, scenario: Scenario | null, known?: Known): Need {
  const { question, language } = asked;
  const named =
    question.workload === undefined || question.workload === 'unsupported' ? [] : [question.workload];
  const weak = (known?.judged.weak ?? []).flatMap((figure) => figure.scope.workload ?? []);
  const held = new Set((known?.facts.workloads ?? []).flatMap(({ figure }) => serviceOf(figure) ?? []));
  return {
    scenario,
    about: named.length > 0 ? named : scenario === 'low_adoption' && weak.length > 0 ? weak : [...held],
    language,
    ...(question.contentFormat ? { format: question.contentFormat } : {}),
    seats: known ? seatsOf(known.facts) : null,
  };
}

const serviceOf = ({ scope: { workload } }: Figure): Service | undefined =>
  workload !== undefined && workload in WORKLOADS
    ? WORKLOADS[workload as keyof typeof WORKLOADS].service
    : undefined;
