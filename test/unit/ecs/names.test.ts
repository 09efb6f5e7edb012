import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ecrAccount } from '../../../server/ecs/ecr-image.ts';
import { isLegalName, legalName } from '../../../server/ecs/legal-name.ts';

const NAMES: [name: string, legal: string | undefined][] = [
  ['web', 'web'],
  ['Web_1-a', 'Web_1-a'],
  ['shop.web front', 'shop-web-front'],
  ['/data/', 'data'],
  ['Café', 'Cafe'],
  ['a'.repeat(300), 'a'.repeat(255)],
  ['...', undefined],
  ['', undefined],
];
for (const [name, legal] of NAMES) {
  test(`“${name.slice(0, 20)}” is made legal`, () => {
    assert.equal(legalName(name), legal);
    assert.equal(isLegalName(name), name === legal);
  });
}

const IMAGES: [image: string, account: string | undefined][] = [
  ['123456789012.dkr.ecr.eu-west-1.amazonaws.com/web:1', '123456789012'],
  ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn/web', '123456789012'],
  ['123456789012.dkr.ecr-fips.us-east-1.amazonaws.com/web', '123456789012'],
  ['123456789012.dkr-ecr.eu-west-1.on.aws/web', '123456789012'],
  ['public.ecr.aws/nginx/nginx:1.27', undefined],
  ['nginx', undefined],
  ['example.com/123456789012.dkr.ecr.eu-west-1.amazonaws.com/web', undefined],
];
for (const [image, account] of IMAGES) {
  test(`${image} is in ${account ?? 'no ECR registry'}`, () => assert.equal(ecrAccount(image), account));
}
