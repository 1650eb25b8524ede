# Installs the x64 installer for the person at hand, without a question, and uses what it has put there.
$ErrorActionPreference = 'Stop'
$setup = Get-Item dist/release/Lectern-Setup-*-x64.exe
$folder = Join-Path $env:LOCALAPPDATA 'Programs\Lectern'

function Assert([bool]$isTrue, [string]$what) {
  if (-not $isTrue) { throw "not so: $what" }
  Write-Output "ok: $what"
}

Start-Process -Wait $setup -ArgumentList '/S', '/currentuser'
Assert (Test-Path "$folder\Lectern.exe") 'it is installed without administrator rights'
Assert ((Get-ItemProperty 'HKCU:\Environment').Path -like "*$folder\bin*") 'its command line is on PATH'
Assert (Test-Path 'HKCU:\Software\Classes\lectern\shell\open\command') 'lectern:// is registered'
Assert ((Get-Item 'HKCU:\Software\Classes\.md\OpenWithProgids').Property -contains 'Lectern.Article') 'it is offered for .md'
Assert (-not ((Get-ItemProperty 'HKCU:\Software\Classes\.md').'(default)' -like 'Lectern*')) 'it is not made the default for .md'

$env:LECTERN_DATA = Join-Path $env:RUNNER_TEMP 'library'
$list = & cmd /c "`"$folder\bin\lectern.cmd`" list --json"
Assert ($LASTEXITCODE -eq 0) 'the command line ends with 0'
Assert (($list | ConvertFrom-Json).words -gt 0) 'the command line answers with clean JSON'
& cmd /c "`"$folder\bin\lectern.cmd`" nonsense" 2>$null
Assert ($LASTEXITCODE -eq 2) 'the command line ends with 2 where it was used wrongly'

node tools/packaging/app/start-once.ts "$folder\Lectern.exe"
Assert ($LASTEXITCODE -eq 0) 'the window opens and shows the sample'

Start-Process -Wait "$folder\Uninstall Lectern.exe" -ArgumentList '/S', '/currentuser', "_?=$folder"
Assert (-not (Test-Path "$folder\Lectern.exe")) 'it is removed'
Assert (-not (Test-Path 'HKCU:\Software\Classes\lectern')) 'the registry is clean'
Assert (-not ((Get-ItemProperty 'HKCU:\Environment').Path -like "*$folder\bin*")) 'PATH is as it was'
Assert (Test-Path "$env:LECTERN_DATA\library.db") 'the library is still there'
