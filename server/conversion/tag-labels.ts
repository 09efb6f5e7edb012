const LABEL_VALUE = /^(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)?$/;
const LABEL_KEY = /^(?:[a-z0-9](?:[-a-z0-9.]{0,251}[a-z0-9])?\/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/;

/** The tag with the names of annotations that would be taken for labels, with spaces between. */
export const ANNOTATIONS = 'crossdock:kubernetes.annotations';

/** Whether a tag becomes a label on Kubernetes; an annotation otherwise. */
export function isLabelTag(key: string, value: string): boolean {
  return LABEL_KEY.test(key) && LABEL_VALUE.test(value);
}
