@echo off
rem Lectern on the command line. A batch file waits for the program, which writes to this console.
"%~dp0..\Lectern.exe" --terminal -- %*
exit /b %ERRORLEVEL%
