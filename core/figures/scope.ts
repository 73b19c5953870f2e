import type { AskedProduct } from '../catalog/asked-products.ts';
import { heldAs } from '../catalog/held-products.ts';
import type { Metric } from '../catalog/metrics.ts';
import { METRICS } from '../catalog/metrics.ts';
import { workloadsOf } from '../catalog/skus.ts';
import { SOURCES, type Source } from '../catalog/sources.ts';
import {
  hasOwnLicence,
  SERVICES,
  type Service,
  serviceOfWorkload,
  type Workload,
} from '../catalog/workloads.ts';
import type { Product } from '../facts.ts';
import type { Scope } from '../figure.ts';
import type { Note } from '../note.ts';
import type { CustomerId, Question } from '../question.ts';
import type { Slice } from '../store/portfolio.ts';

/** What of a customer or of the portfolio is looked at: a workload, a service, a product, or all; and whom the person ruled out. */
export interface Aspect {
  readonly workload?: Workload | Service;
  readonly product?: AskedProduct;
  readonly exclude?: readonly CustomerId[];
  readonly notes: readonly Note[];
}

/** The aspect a question names; `unsupported` must have been answered before. */
export function aspectOf(question: Question): Aspect {
  const { exclude = [], product } = question;
  return {
    ...aspectIn(question),
    ...(product === undefined ? {} : { product }),
    ...(exclude.length === 0 ? {} : { exclude }),
  };
}

function aspectIn(question: Question): Aspect {
  switch (question.workload) {
    case undefined:
    case 'unsupported':
      return { notes: [] };
    case 'sharepoint':
      return { workload: 'sharepoint', notes: [{ kind: 'onedrive_in_sharepoint' }] };
    case 'yammer':
      return { workload: 'yammer', notes: [{ kind: 'yammer_is_viva_engage' }] };
    default:
      return { workload: question.workload, notes: [] };
  }
}

export const isService = (workload: Aspect['workload']): workload is Service =>
  (SERVICES as readonly unknown[]).includes(workload);

/** The rows of an aspect. A service is told by its products: both services have a SharePoint workload. */
export function sliceOf(metric: Metric, aspect: Aspect, products: readonly Product[]): Slice {
  const { exclude } = aspect;
  const rows = rowsOfAspect(metric, aspect, products);
  return exclude === undefined ? rows : { ...rows, exclude };
}

function rowsOfAspect(metric: Metric, { product, ...aspect }: Aspect, products: readonly Product[]): Slice {
  if (product === undefined) return rowsOfPart(metric, aspect, products);
  const asked = heldAs(product, products).map(({ id }) => id);
  // deployment is counted by product: a workload beside it narrows nothing
  if (METRICS[metric].facts === 'deployment') return { products: asked };
  return { ...rowsOfPart(metric, aspect, products), products: asked };
}

function rowsOfPart(metric: Metric, { workload }: Aspect, products: readonly Product[]): Slice {
  if (workload === undefined) return {};
  if (isService(workload)) return { products: productsOf(workload, products) };
  if (METRICS[metric].facts === 'deployment')
    return {
      products: hasOwnLicence(workload)
        ? giving(workload, products)
        : productsOf(serviceOfWorkload(workload), products),
    };
  return { workloads: [workload] };
}

/** The products that give a workload, whether alone or in a bundle; one nothing knows is told by its name. */
const giving = (workload: Workload, products: readonly Product[]): readonly string[] =>
  products.flatMap(({ id }) => ((workloadsOf(id)?.includes(workload) ?? id.includes(workload)) ? [id] : []));

/** Insights rows of Office workloads name no product. */
const productsOf = (service: Service, products: readonly Product[]): readonly string[] => [
  ...products.filter((product) => product.service === service).map((product) => product.id),
  ...(service === 'office365' ? [''] : []),
];

/** The scope a figure of this aspect speaks of. Deployment is counted by product, so a workload widens to its service. */
export function scopeOf(customer: CustomerId | 'portfolio', metric: Metric, aspect: Aspect): Scope {
  const { workload, product } = aspect;
  if (product !== undefined)
    return METRICS[metric].facts === 'deployment' || workload === undefined
      ? { customer, product }
      : { customer, product, workload };
  if (workload === undefined) return { customer };
  if (widened(metric, aspect) && !isService(workload))
    return { customer, workload: serviceOfWorkload(workload) };
  return { customer, workload };
}

/** A source of one service speaks of that service alone, also where everything was asked for. */
export function narrowed(scope: Scope, source: Source): Scope {
  const [only, ...others] = SOURCES[source].covers;
  if (scope.workload !== undefined || scope.product !== undefined || others.length > 0) return scope;
  return { ...scope, workload: only };
}

/** Whether an aspect had to be widened for this metric. */
export const widened = (metric: Metric, { workload }: Aspect): boolean =>
  METRICS[metric].facts === 'deployment' &&
  workload !== undefined &&
  !isService(workload) &&
  !hasOwnLicence(workload);
