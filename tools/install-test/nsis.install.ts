import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inRoot } from '../lib/paths.ts';
import { runOrThrow } from './system.ts';

// The complete Windows installer needs plug-ins that are not available here; our script does not.

it('makensis compiles our part of the Windows installer without a warning', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lectern-nsis-'));
  const script = path.join(folder, 'part.nsi');
  const output = path.join(folder, 'part.exe');
  writeFileSync(
    script,
    `Unicode true
Name Lectern
OutFile "${output}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\\Programs\\Lectern"
!include LogicLib.nsh
Var installMode
!include "${inRoot('build', 'windows', 'installer.nsh')}"
Function .onInit
  StrCpy $installMode "CurrentUser"
FunctionEnd
Function un.onInit
  StrCpy $installMode "CurrentUser"
FunctionEnd
Section
  !insertmacro customInstall
  WriteUninstaller "$INSTDIR\\Uninstall Lectern.exe"
SectionEnd
Section "un.Lectern"
  !insertmacro customUnInstall
SectionEnd
`,
  );
  runOrThrow('makensis', '-V2', '-WX', script);
  expect(statSync(output).size).toBeGreaterThan(10_000);
  rmSync(folder, { recursive: true });
});
