import type { Configuration } from 'electron-builder';
import { articleKinds } from './identity.ts';

const arch: ('x64' | 'arm64')[] = ['x64', 'arm64'];

/** The disk image, and the zip that updates come as. */
export const mac = (isSigned = false): Configuration => ({
  mac: {
    target: [
      { target: 'dmg', arch },
      { target: 'zip', arch },
    ],
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.productivity',
    artifactName: 'Lectern-${version}-mac-${arch}.${ext}',
    // Without a Developer ID the app is signed for this machine only, which the hardened runtime would not load.
    hardenedRuntime: isSigned,
    ...(isSigned ? {} : { identity: '-' }),
    notarize: isSigned,
    entitlements: 'build/mac/entitlements.plist',
    entitlementsInherit: 'build/mac/entitlements.plist',
    // "Open with" offers Lectern; it never becomes the program for a kind of file.
    fileAssociations: articleKinds.map(({ name, extensions }) => ({
      ext: [...extensions],
      name,
      role: 'Viewer',
      rank: 'Alternate',
    })),
    extraFiles: [{ from: 'build/mac/bin', to: 'Resources/bin' }],
    // No camera, no microphone, no place: the system's prompts for them must never appear.
    extendInfo: { NSSupportsAutomaticGraphicsSwitching: true },
  },
  dmg: { title: 'Lectern ${version}', writeUpdateInfo: false },
});
