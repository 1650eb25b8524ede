; What Lectern's installer does besides copying files. SHELL_CONTEXT is the person's own part of the registry, or the
; machine's when they chose to install for everyone; both without a default for any kind of file being changed.

!macro offerToOpen EXTENSION
  ; A name in "Open with"; the value of the extension itself, which is the default, is left alone.
  WriteRegNone SHELL_CONTEXT "Software\Classes\.${EXTENSION}\OpenWithProgids" "Lectern.Article"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\Lectern.exe\SupportedTypes" ".${EXTENSION}" ""
  WriteRegStr SHELL_CONTEXT "Software\Lectern\Capabilities\FileAssociations" ".${EXTENSION}" "Lectern.Article"
!macroend

!macro stopOffering EXTENSION
  DeleteRegValue SHELL_CONTEXT "Software\Classes\.${EXTENSION}\OpenWithProgids" "Lectern.Article"
!macroend

!macro forEachExtension DO
  !insertmacro ${DO} "html"
  !insertmacro ${DO} "htm"
  !insertmacro ${DO} "xhtml"
  !insertmacro ${DO} "mhtml"
  !insertmacro ${DO} "mht"
  !insertmacro ${DO} "pdf"
  !insertmacro ${DO} "epub"
  !insertmacro ${DO} "md"
  !insertmacro ${DO} "markdown"
  !insertmacro ${DO} "txt"
!macroend

!macro changePath WHAT
  ${if} $installMode == "all"
    StrCpy $R9 "machine"
  ${else}
    StrCpy $R9 "user"
  ${endIf}
  nsExec::Exec 'powershell.exe -NoProfile -ExecutionPolicy Bypass -File "$INSTDIR\bin\path.ps1" ${WHAT} $R9'
  Pop $R9
!macroend

!macro customInstall
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lectern.Article" "" "Article for Lectern"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lectern.Article\DefaultIcon" "" "$INSTDIR\Lectern.exe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Lectern.Article\shell\open\command" "" '"$INSTDIR\Lectern.exe" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\Lectern.exe" "FriendlyAppName" "Lectern"
  WriteRegStr SHELL_CONTEXT "Software\Classes\Applications\Lectern.exe\shell\open\command" "" '"$INSTDIR\Lectern.exe" "%1"'
  WriteRegStr SHELL_CONTEXT "Software\Lectern\Capabilities" "ApplicationName" "Lectern"
  WriteRegStr SHELL_CONTEXT "Software\Lectern\Capabilities" "ApplicationDescription" "Read, highlight and annotate articles with no network"
  WriteRegStr SHELL_CONTEXT "Software\RegisteredApplications" "Lectern" "Software\Lectern\Capabilities"
  !insertmacro forEachExtension offerToOpen

  ; lectern:// addresses, which no other program has.
  WriteRegStr SHELL_CONTEXT "Software\Classes\lectern" "" "URL:Lectern"
  WriteRegStr SHELL_CONTEXT "Software\Classes\lectern" "URL Protocol" ""
  WriteRegStr SHELL_CONTEXT "Software\Classes\lectern\DefaultIcon" "" "$INSTDIR\Lectern.exe,0"
  WriteRegStr SHELL_CONTEXT "Software\Classes\lectern\shell\open\command" "" '"$INSTDIR\Lectern.exe" "%1"'

  ; `lectern` in the Run box opens the app; in a terminal bin\lectern.cmd is found by PATH.
  WriteRegStr SHELL_CONTEXT "Software\Microsoft\Windows\CurrentVersion\App Paths\lectern.exe" "" "$INSTDIR\Lectern.exe"
  !insertmacro changePath "add"
!macroend

!macro customUnInstall
  !insertmacro changePath "remove"
  !insertmacro forEachExtension stopOffering
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Lectern.Article"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\Applications\Lectern.exe"
  DeleteRegKey SHELL_CONTEXT "Software\Classes\lectern"
  DeleteRegKey SHELL_CONTEXT "Software\Lectern"
  DeleteRegValue SHELL_CONTEXT "Software\RegisteredApplications" "Lectern"
  DeleteRegKey SHELL_CONTEXT "Software\Microsoft\Windows\CurrentVersion\App Paths\lectern.exe"
!macroend
