/** What schemas/build.ts writes. It is not checked in, so its shape is said here. */
declare module '*/schema/generated/kubernetes.js' {
  const validators: import('./validators.ts').Validators;
  export default validators;
}
declare module '*/schema/generated/ecs.js' {
  const validators: import('./validators.ts').Validators;
  export default validators;
}
declare module '*/schema/generated/cloudformation.js' {
  const validators: import('./validators.ts').Validators;
  export default validators;
}
