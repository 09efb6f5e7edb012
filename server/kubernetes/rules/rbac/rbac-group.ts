/** The API group of roles, and of the users and groups they are given to. */
export const RBAC_GROUP = 'rbac.authorization.k8s.io';
