# The ASK CLI runs this on Windows instead of its own build, as: build.ps1 ZIP DEBUG
# ZIP is the file that it uploads; DEBUG is $True where `ask deploy --debug` was said.
param([Parameter(Mandatory)] [string] $Zip, [bool] $Report = $False)
$ErrorActionPreference = "Stop"
Set-Location (Split-Path $PSScriptRoot)

function Invoke-Step {
    & $args[0] @($args | Select-Object -Skip 1)
    if ($LASTEXITCODE) { exit $LASTEXITCODE }
}

# What `make .venv/.lab` does elsewhere.
$done, $pins, $python = ".venv\.lab", "requirements\lab.txt", ".venv\Scripts\python.exe"
if (-not (Test-Path $done) -or (Get-Item $done).LastWriteTime -lt (Get-Item $pins).LastWriteTime) {
    Write-Host "Setting up .venv (the first time takes a minute) ..."
    Invoke-Step python -m venv .venv
    Invoke-Step $python -m pip --disable-pip-version-check --quiet install --require-hashes -r $pins
    Invoke-Step $python -m pip --disable-pip-version-check --quiet install --no-deps --no-build-isolation --editable .
    Set-Content $done ""
}
$options = if ($Report) { , "--report" } else { @() }
Invoke-Step .venv\Scripts\popcorn.exe build-zip $Zip @options
