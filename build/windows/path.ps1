# path.ps1 add|remove: puts the folder of `lectern.cmd` on a PATH, or takes it off. The registry is read and written as
# it is: PATH may hold names of other variables, which the usual ways would replace by what they stand for today.
param(
  [Parameter(Mandatory)][ValidateSet('add', 'remove')][string]$What,
  [ValidateSet('user', 'machine')][string]$Whose = 'user'
)
$ErrorActionPreference = 'Stop'
$folder = $PSScriptRoot
if ($Whose -eq 'machine') {
  $key = [Microsoft.Win32.Registry]::LocalMachine.OpenSubKey('SYSTEM\CurrentControlSet\Control\Session Manager\Environment', $true)
} else {
  $key = [Microsoft.Win32.Registry]::CurrentUser.OpenSubKey('Environment', $true)
}
$old = [string]$key.GetValue('Path', '', 'DoNotExpandEnvironmentNames')
$folders = @($old -split ';' | Where-Object { $_ -ne '' -and $_.TrimEnd('\') -ne $folder })
if ($What -eq 'add') { $folders += $folder }
$new = $folders -join ';'
if ($new -ne $old) {
  $key.SetValue('Path', $new, 'ExpandString')
  # Any change by this way tells the programs that run that the environment is new.
  [Environment]::SetEnvironmentVariable('LECTERN_PATH', $null, 'User')
}
$key.Close()
