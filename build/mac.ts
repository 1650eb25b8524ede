import type { Configuration } from 'electron-builder';
import { articleKinds } from './identity.ts';

const arch: ('x64' | 'arm64')[] = ['x64', 'arm64'];

/** The disk image, and the zip used for updates. */
export const mac = (isSigned = false): Configuration => ({
  mac: {
    target: [
      { target: 'dmg', arch },
      { target: 'zip', arch },
    ],
    icon: 'build/icons/icon.icns',
    category: 'public.app-category.productivity',
    artifactName: 'Lectern-${version}-mac-${arch}.${ext}',
    // Without a Developer ID the app has an ad-hoc signature, which the hardened runtime rejects.
    hardenedRuntime: isSigned,
    ...(isSigned ? {} : { identity: '-' }),
    notarize: isSigned,
    entitlements: 'build/mac/entitlements.plist',
    entitlementsInherit: 'build/mac/entitlements.plist',
    // Lists Lectern under "Open with" without making it the default for any file type.
    fileAssociations: articleKinds.map(({ name, extensions }) => ({
      ext: [...extensions],
      name,
      role: 'Viewer',
      rank: 'Alternate',
    })),
    extraFiles: [{ from: 'build/mac/bin', to: 'Resources/bin' }],
    // The app uses no camera, microphone or location, so macOS must never ask for permission.
    extendInfo: { NSSupportsAutomaticGraphicsSwitching: true },
  },
  dmg: { title: 'Lectern ${version}', writeUpdateInfo: false },
});
