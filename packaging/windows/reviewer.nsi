; The setup for Windows: for one person, without an administrator, and silent with /S.
;
;   makensis -WX -DVERSION=1.2.3 -DPAYLOAD=<folder of the frozen program> -DOUT=<setup.exe> reviewer.nsi
;
; -DSIGN=<command> signs setup and uninstaller: the command is run with the file's name behind it.
; Options of the setup: /S for no window, /D=<folder> last and unquoted.
; Exit codes: 0 done, 1 cancelled, 2 failed, 3 Reviewer is running.
;
; Only what a setup has put there is ever removed. Its files stand in `installed.txt`; a new setup removes those of the
; old one before its own arrive, the uninstaller removes them all, and everything else in the folder stays.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
RequestExecutionLevel user

!include LogicLib.nsh
!include FileFunc.nsh
!include MUI2.nsh
!include x64.nsh

!define NAME "Reviewer"
!define PROGRAM "reviewer.exe"
!define LIST "installed.txt"
!define STAGE "new.part"
!define ENTRY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define CLASSES "Software\Classes"
!define RUNNING 3
!define FAILED 2

Name "${NAME}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "${ENTRY}" "InstallLocation"
BrandingText "${NAME} ${VERSION}"

!ifndef NUMBERS
  !define NUMBERS "${VERSION}.0"
!endif
VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} setup"
VIAddVersionKey "CompanyName" "Reviewer contributors"
VIAddVersionKey "LegalCopyright" "MIT licence"

!ifdef SIGN
  !finalize '${SIGN} "%1"' = 0
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

!define MUI_ICON "${__FILEDIR__}\..\icons\reviewer.ico"
!define MUI_UNICON "${__FILEDIR__}\..\icons\reviewer.ico"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"

LangString TOO_OLD ${LANG_ENGLISH} "${NAME} needs a 64-bit Windows."
LangString TOO_OLD ${LANG_SIMPCHINESE} "${NAME} 需要 64 位 Windows。"
LangString IS_RUNNING ${LANG_ENGLISH} "${NAME} is running. Close it and try again."
LangString IS_RUNNING ${LANG_SIMPCHINESE} "${NAME} 正在运行。请关闭后重试。"
LangString NOT_WRITTEN ${LANG_ENGLISH} "The files could not be written to $INSTDIR. What was installed before is as it was."
LangString NOT_WRITTEN ${LANG_SIMPCHINESE} "无法将文件写入 $INSTDIR。先前安装的内容保持不变。"
LangString PROJECT ${LANG_ENGLISH} "Reviewer project"
LangString PROJECT ${LANG_SIMPCHINESE} "Reviewer 项目"
LangString SET ${LANG_ENGLISH} "Reviewer annotation set"
LangString SET ${LANG_SIMPCHINESE} "Reviewer 标注集"

Var Folder  ; what RemoveInstalled empties
Var Manifest
Var Inner   ; a folder below the stage, "" for the stage itself, else with "\" at its end

; --- both programs need these: `un.` is how NSIS tells the uninstaller's functions from the setup's --------------------

!macro Shared UN

; Ends with exit code 3 while a program of $Folder runs: Windows gives nobody else leave to write to it then.
Function ${UN}StopWhileRunning
  Push $0
  Push $1
  ${Do}
    StrCpy $1 0
    ${If} ${FileExists} "$Folder\${PROGRAM}"
      ClearErrors
      FileOpen $0 "$Folder\${PROGRAM}" a
      ${If} ${Errors}
        StrCpy $1 1
      ${Else}
        FileClose $0
      ${EndIf}
    ${EndIf}
    ${If} $1 = 0
      ${Break}
    ${EndIf}
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(IS_RUNNING)" /SD IDCANCEL IDRETRY +3
      SetErrorLevel ${RUNNING}
      Quit
  ${Loop}
  Pop $1
  Pop $0
FunctionEnd

; Removes the files that stand in $Folder's list, and the folders that are empty then.
Function ${UN}RemoveInstalled
  Push $0
  Push $1
  ClearErrors
  FileOpen $0 "$Folder\${LIST}" r
  ${IfNot} ${Errors}
    ${Do}
      ClearErrors
      FileReadUTF16LE $0 $1
      ${If} ${Errors}
        ${Break}
      ${EndIf}
      ${If} $1 != ""
        StrCpy $1 $1 -2 ; without the end of the line
        Delete "$Folder\$1"
        ${Do}
          ${${UN}GetParent} $1 $1
          ${If} $1 == ""
            ${Break}
          ${EndIf}
          RMDir "$Folder\$1"
        ${Loop}
      ${EndIf}
    ${Loop}
    FileClose $0
    Delete "$Folder\${LIST}"
  ${EndIf}
  Pop $1
  Pop $0
FunctionEnd

!macroend

!insertmacro Shared ""
!insertmacro Shared "un."

; --- the setup --------------------------------------------------------------------------------------------------------

Function .onInit
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(TOO_OLD)" /SD IDOK
    SetErrorLevel ${FAILED}
    Quit
  ${EndIf}
FunctionEnd

; Moves what lies in the stage to its place and writes it into the list; calls itself for folders.
Function TakeFromStage
  Push $0
  Push $1
  Push $2
  StrCpy $2 $Inner
  CreateDirectory "$INSTDIR\$2"
  FindFirst $0 $1 "$INSTDIR\${STAGE}\$2*"
  ${DoWhile} $1 != ""
    ${If} $1 != "."
    ${AndIf} $1 != ".."
      ${If} ${FileExists} "$INSTDIR\${STAGE}\$2$1\*"
        StrCpy $Inner "$2$1\"
        Call TakeFromStage
      ${Else}
        Delete "$INSTDIR\$2$1"
        Rename "$INSTDIR\${STAGE}\$2$1" "$INSTDIR\$2$1"
        FileWriteUTF16LE $Manifest "$2$1$\r$\n"
      ${EndIf}
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
  RMDir "$INSTDIR\${STAGE}\$2"
  Pop $2
  Pop $1
  Pop $0
FunctionEnd

!macro Associate EXTENSION CLASS WORDS ICON
  WriteRegStr HKCU "${CLASSES}\${EXTENSION}" "" "${CLASS}"
  WriteRegStr HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "${CLASS}" ""
  WriteRegStr HKCU "${CLASSES}\${CLASS}" "" "${WORDS}"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\${ICON}"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
!macroend

Section
  ; Another folder than the last time: that one is given up.
  ReadRegStr $Folder HKCU "${ENTRY}" "InstallLocation"
  ${If} $Folder == ""
    StrCpy $Folder $INSTDIR
  ${EndIf}
  Call StopWhileRunning

  ; Everything is unpacked before anything that is there is touched.
  ClearErrors
  SetOutPath "$INSTDIR\${STAGE}"
  SetOverwrite try
  File /r "${PAYLOAD}\*"
  File "${__FILEDIR__}\..\icons\project.ico"
  File "${__FILEDIR__}\..\icons\set.ico"
  SetOutPath "$INSTDIR"
  ${If} ${Errors}
    MessageBox MB_OK|MB_ICONSTOP "$(NOT_WRITTEN)" /SD IDOK
    SetErrorLevel ${FAILED}
    Quit
  ${EndIf}

  Call RemoveInstalled
  ${If} $Folder != $INSTDIR
    Delete "$Folder\uninstall.exe"
    RMDir "$Folder"
    StrCpy $Folder $INSTDIR
    Call RemoveInstalled
  ${EndIf}
  FileOpen $Manifest "$INSTDIR\${LIST}" w
  StrCpy $Inner ""
  Call TakeFromStage
  FileClose $Manifest
  RMDir "$INSTDIR\${STAGE}"
  WriteUninstaller "$INSTDIR\uninstall.exe"

  CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\${PROGRAM}"
  !insertmacro Associate ".reviewer" "Reviewer.Project" "$(PROJECT)" "project.ico"
  !insertmacro Associate ".reviewset" "Reviewer.Set" "$(SET)" "set.ico"

  WriteRegStr HKCU "${ENTRY}" "DisplayName" "${NAME}"
  WriteRegStr HKCU "${ENTRY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${ENTRY}" "Publisher" "Reviewer contributors"
  WriteRegStr HKCU "${ENTRY}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${ENTRY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${ENTRY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${ENTRY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${ENTRY}" "NoModify" 1
  WriteRegDWORD HKCU "${ENTRY}" "NoRepair" 1
  SectionGetSize 0 $0
  WriteRegDWORD HKCU "${ENTRY}" "EstimatedSize" $0
  ${RefreshShellIcons}
SectionEnd

; --- the uninstaller --------------------------------------------------------------------------------------------------

!macro Dissociate EXTENSION CLASS
  ; Another program may have taken the extension over meanwhile.
  ReadRegStr $0 HKCU "${CLASSES}\${EXTENSION}" ""
  ${If} $0 == "${CLASS}"
    DeleteRegValue HKCU "${CLASSES}\${EXTENSION}" ""
  ${EndIf}
  DeleteRegValue HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids" "${CLASS}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${EXTENSION}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\${EXTENSION}"
  DeleteRegKey HKCU "${CLASSES}\${CLASS}"
!macroend

Section "Uninstall"
  StrCpy $Folder $INSTDIR
  Call un.StopWhileRunning
  Call un.RemoveInstalled
  Delete "$INSTDIR\uninstall.exe"
  SetOutPath "$TEMP" ; nobody can remove the folder they are in
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\${NAME}.lnk"
  !insertmacro Dissociate ".reviewer" "Reviewer.Project"
  !insertmacro Dissociate ".reviewset" "Reviewer.Set"
  DeleteRegKey HKCU "${ENTRY}"
  ${un.RefreshShellIcons}
SectionEnd
