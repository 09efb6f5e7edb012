/** Texts with a form the Kubernetes API server reads while decoding. Where it trims or ignores white space, so do we. */

/**
 * https://kubernetes.io/docs/reference/kubernetes-api/common-definitions/quantity/
 * Where there are no digits the server reads 0; only of Pi and Ei it does not.
 * From kubernetes/kubernetes, staging/src/k8s.io/apimachinery/pkg/api/resource/quantity.go.
 */
export const QUANTITY =
  /^[^\S\t\n\v\f\r]*(?:[+-]?(?:\d+\.?\d*|\.\d+)(?:[KMGTPE]i|[numkMGTPE]|[eE][+-]?\d+)?|[+-]?\.?(?:[KMGT]i|[numkMGTPE]|[eE][+-]?\d+)|[+-]\.?|\.)[^\S\t\n\v\f\r]*$/;

/** Standard base64 with padding; line breaks do not count. */
export const BASE64 =
  /^[\r\n]*(?:(?:[A-Za-z0-9+/][\r\n]*){4})*(?:(?:[A-Za-z0-9+/][\r\n]*){2}=[\r\n]*=[\r\n]*|(?:[A-Za-z0-9+/][\r\n]*){3}=[\r\n]*)?$/;

/** RFC 3339, as Go reads it; without the lengths of the months. */
export const TIME =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:[.,]\d+)?(?:Z|[+-]\d{2}:\d{2})$/;
